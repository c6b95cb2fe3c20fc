using Ailink.Lark.Cards;

namespace Ailink.Lark.Events;

internal sealed record AnswerToast(string Text, ToastKind Kind, CardTranslations? Translations)
{
    public void WriteTo(ref CardWriter writer)
    {
        writer.Name("toast"u8);
        writer.BeginObject();
        writer.Text("type"u8, Kind switch
        {
            ToastKind.Success => "success",
            ToastKind.Error => "error",
            ToastKind.Warning => "warning",
            _ => "info",
        });
        writer.Text("content"u8, Text);
        writer.Part("i18n"u8, Translations);
        writer.EndObject();
    }
}
