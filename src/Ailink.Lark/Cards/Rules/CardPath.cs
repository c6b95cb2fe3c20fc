using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Where a walk over a card stands. Written out only when there is something to say about the place: a good card costs no strings.</summary>
/// <param name="kept">Whether anybody will ask; else nothing is kept, and every path is empty.</param>
internal sealed class CardPath(bool kept)
{
    private readonly List<(JsonProperty Property, string? Name, int Index)>? _steps = kept ? new(16) : null;

    public void Enter(JsonProperty property) => _steps?.Add((property, null, -1));

    public void Enter(string name) => _steps?.Add((default, name, -1));

    public void Enter(int index) => _steps?.Add((default, null, index));

    public void Leave() => _steps?.RemoveAt(_steps.Count - 1);

    /// <summary>The path of a property here, such as <c>body.elements[2].name</c>; of the place itself when it is empty.</summary>
    public string With(string property)
    {
        StringBuilder path = new();
        foreach (var (entered, name, index) in _steps ?? [])
        {
            if (index >= 0)
                path.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else
                path.Append(path.Length == 0 ? "" : ".").Append(name ?? entered.Name);
        }

        return path.Append(path.Length == 0 || property.Length == 0 ? "" : ".").Append(property).ToString();
    }
}
