namespace Letterpress;

/// <summary>Which way references are followed.</summary>
public enum ReferenceDirection
{
    /// <summary>From an article to those that it cites.</summary>
    Outgoing = 0,

    /// <summary>From an article to those that cite it.</summary>
    Incoming = 1,

    /// <summary>Both ways.</summary>
    Both = 2,
}
