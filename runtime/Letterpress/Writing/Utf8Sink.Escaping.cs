namespace Letterpress.Writing;

// What is written within another format.
ref partial struct Utf8Sink
{
    partial void WriteEscaped(scoped ReadOnlySpan<byte> utf8)
    {
        Escaping escaping = Escaping;
        Escaping = Escaping.None;
        switch (escaping)
        {
            case Escaping.Xml:
                XmlText.Write(ref this, utf8);
                break;
            case Escaping.XmlAttribute:
                XmlText.WriteAttribute(ref this, utf8);
                break;
            default:
                JsonText.Write(ref this, utf8, isInScript: escaping == Escaping.Script);
                break;
        }

        Escaping = escaping;
    }
}
