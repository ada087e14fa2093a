namespace Letterpress.Writing;

/// <summary>How a <see cref="Utf8Sink"/> changes what is written to it, so that a format can be written within another.</summary>
enum Escaping
{
    /// <summary>Bytes are written as they are.</summary>
    None,

    /// <summary>As the text of an element of XML.</summary>
    Xml,

    /// <summary>As the value of an attribute of XML, between quotation marks.</summary>
    XmlAttribute,

    /// <summary>As a string of JSON, without its quotation marks.</summary>
    Json,

    /// <summary>As a string of JSON that stands in a script element of HTML.</summary>
    Script,
}
