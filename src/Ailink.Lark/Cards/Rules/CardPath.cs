using System.Globalization;
using System.Text;

namespace Ailink.Lark.Cards;

/// <summary>Where a walk over a card stands. Written out only when there is something to say about the place.</summary>
internal sealed class CardPath
{
    private readonly Stack<(string? Name, int Index)> _steps = new();

    public void Enter(string name) => _steps.Push((name, 0));

    public void Enter(int index) => _steps.Push((null, index));

    public void Leave() => _steps.Pop();

    /// <summary>The path, such as <c>body.elements[2].name</c>.</summary>
    public string With(string property)
    {
        StringBuilder path = new();
        foreach (var (name, index) in _steps.Reverse())
        {
            if (name is null)
                path.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else
                path.Append(path.Length == 0 ? "" : ".").Append(name);
        }

        return path.Append(path.Length == 0 || property.Length == 0 ? "" : ".").Append(property).ToString();
    }
}
