using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>Card JSON of schema 2.0. The codes are those of cardkit; a message answers 230099 around a code of its own.</summary>
internal static class CardRules
{
    public static readonly Rule Schema = new("card.schema", Docs, "schema must be the string 2.0.", 300303);
    public static readonly Rule UpdateMulti = new("card.update_multi", Docs, "config.update_multi may not be false in schema 2.0.", 300302);
    public static readonly Rule Size = new("card.size", Docs, "A card is at most 30 KB of JSON.", 200860);
    public static readonly Rule Count = new("card.count", Docs, "A card holds at most 200 elements and components, texts included.", 300305);
    public static readonly Rule ElementIdTwice = new("card.element_id_twice", Docs, "An element_id is unique in its card.", 300301);
    public static readonly Rule ElementId = new("card.element_id", Docs, "An element_id is a letter and up to 19 letters, digits and underscores.", 300301);
    public static readonly Rule Tag = new("card.tag", Docs, "The tag is unknown or not supported in schema 2.0.", 200861);
    public static readonly Rule Property = new("card.property", FieldReport, "An unknown property is an error in schema 2.0 (the documentation says so, the code is a field report).", 200621);
    public static readonly Rule Missing = new("card.missing", Assumption, "A property the component cannot do without is missing.", 200621);
    public static readonly Rule Shape = new("card.shape", Docs, "The JSON is not a card: a value has the wrong type.", 200621);
    public static readonly Rule Nesting = new("card.nesting", Docs, "The component may not stand here: forms and tables at the root only, no form or table in a form, a text no component.", 200621);
    public static readonly Rule Depth = new("card.depth", Docs, "Containers nest at most five deep.", 200621);
    public static readonly Rule Tables = new("card.tables", Docs, "A card holds at most five tables.", 200621);
    public static readonly Rule FormName = new("card.form_name", Docs, "A form and each interactive component in it need a unique name.", 200530);
    public static readonly Rule Rows = new("card.rows", Docs, "A table row names a column that is not declared.", 200915);
    public static readonly Rule TableRows = new("card.table_rows", Docs, "The rows of a table are a list of objects.", 200914);
    public static readonly Rule FormSubmit = new("card.form_submit", Assumption, "A form needs a button that submits it (documented; the code is not).", 200621);
    public static readonly Rule Limit = new("card.limit", Assumption, "A value is beyond its documented bounds (they are documented, the code is not).", 200621);
    public static readonly Rule Repeat = new("card.repeat", OfficialClient, "A repeat container is taken: the vendor's example cards hold one, made by the card builder.");
    public static readonly Rule Images = new("card.images", Assumption, "Any img_key is taken in a card, uploaded or not: the vendor's example cards hold keys of no image.");
    public static readonly Rule KitCodes = new("card.kit_codes", Assumption, "Which code cardkit answers for a wrong component is not documented: 200220, with the card code in the message.", 200220);
}
