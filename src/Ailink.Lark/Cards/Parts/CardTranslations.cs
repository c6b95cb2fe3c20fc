namespace Ailink.Lark.Cards;

/// <summary>A text in the languages its readers may have set; who has another one gets the text itself.</summary>
public sealed record CardTranslations : CardPart
{
    /// <summary>Makes one.</summary>
    public CardTranslations()
    {
    }

    internal CardTranslations(CardProperties properties)
    {
        ZhCn = properties.Text("zh_cn");
        EnUs = properties.Text("en_us");
        JaJp = properties.Text("ja_jp");
        ZhHk = properties.Text("zh_hk");
        ZhTw = properties.Text("zh_tw");
        IdId = properties.Text("id_id");
        ViVn = properties.Text("vi_vn");
        ThTh = properties.Text("th_th");
        PtBr = properties.Text("pt_br");
        EsEs = properties.Text("es_es");
        KoKr = properties.Text("ko_kr");
        DeDe = properties.Text("de_de");
        FrFr = properties.Text("fr_fr");
        ItIt = properties.Text("it_it");
        RuRu = properties.Text("ru_ru");
        MsMy = properties.Text("ms_my");
    }

    /// <summary>Chinese.</summary>
    public string? ZhCn { get; init; }

    /// <summary>English.</summary>
    public string? EnUs { get; init; }

    /// <summary>Japanese.</summary>
    public string? JaJp { get; init; }

    /// <summary>Chinese of Hong Kong.</summary>
    public string? ZhHk { get; init; }

    /// <summary>Chinese of Taiwan.</summary>
    public string? ZhTw { get; init; }

    /// <summary>Indonesian.</summary>
    public string? IdId { get; init; }

    /// <summary>Vietnamese.</summary>
    public string? ViVn { get; init; }

    /// <summary>Thai.</summary>
    public string? ThTh { get; init; }

    /// <summary>Portuguese.</summary>
    public string? PtBr { get; init; }

    /// <summary>Spanish.</summary>
    public string? EsEs { get; init; }

    /// <summary>Korean.</summary>
    public string? KoKr { get; init; }

    /// <summary>German.</summary>
    public string? DeDe { get; init; }

    /// <summary>French.</summary>
    public string? FrFr { get; init; }

    /// <summary>Italian.</summary>
    public string? ItIt { get; init; }

    /// <summary>Russian.</summary>
    public string? RuRu { get; init; }

    /// <summary>Malay.</summary>
    public string? MsMy { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("zh_cn"u8, ZhCn);
        writer.Text("en_us"u8, EnUs);
        writer.Text("ja_jp"u8, JaJp);
        writer.Text("zh_hk"u8, ZhHk);
        writer.Text("zh_tw"u8, ZhTw);
        writer.Text("id_id"u8, IdId);
        writer.Text("vi_vn"u8, ViVn);
        writer.Text("th_th"u8, ThTh);
        writer.Text("pt_br"u8, PtBr);
        writer.Text("es_es"u8, EsEs);
        writer.Text("ko_kr"u8, KoKr);
        writer.Text("de_de"u8, DeDe);
        writer.Text("fr_fr"u8, FrFr);
        writer.Text("it_it"u8, ItIt);
        writer.Text("ru_ru"u8, RuRu);
        writer.Text("ms_my"u8, MsMy);
    }
}
