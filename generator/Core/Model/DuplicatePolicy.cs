namespace Letterpress.Core.Model;

/// <summary>What becomes of seeds that are the same article: they have the same id, publisher's number or URL.</summary>
enum DuplicatePolicy
{
    /// <summary>All are compiled, and each but the first is an error.</summary>
    Error,

    /// <summary>The first by path is compiled; the others are left out, with a warning.</summary>
    KeepFirst,

    /// <summary>The newest, else the first by path, is compiled; the others are left out, with a warning.</summary>
    KeepNewest,
}
