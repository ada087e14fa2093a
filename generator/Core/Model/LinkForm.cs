namespace Letterpress.Core.Model;

/// <summary>How a link names its target.</summary>
enum LinkForm
{
    /// <summary>By a URL or a path, as browsers read it.</summary>
    Url = 0,

    /// <summary>By the name of a note: <c>[[Note]]</c>.</summary>
    Note = 1,

    /// <summary>By the path or name of a page, as the tags of site generators do: <c>{{&lt; ref "page" >}}</c>.</summary>
    Page = 2,
}
