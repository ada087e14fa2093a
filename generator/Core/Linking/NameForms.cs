using System.Globalization;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Linking;

/// <summary>The forms of an article's names, from short to long. All of them depend on its own seed alone.</summary>
static class NameForms
{
    const int FirstHash = 4;
    const int HashStep = 4;
    const int LongestHash = 16;

    /// <summary>
    /// The name; with its folders; with the file's name or file extension too; the whole path; with a hash of the path.
    /// </summary>
    public static string Slug(ArticleSummary article, int step) => step switch
    {
        0 => article.SlugCandidate,
        1 => OrBefore(article, step, Identifiers.Slug(LinkPath.Combine(LinkPath.FolderOf(article.Path), article.SlugCandidate))),
        2 => OrBefore(article, step, SlugWithFile(article)),
        3 => OrBefore(article, step, Identifiers.Slug(article.SeedPath)),
        _ => HashOf(article, step) is { Length: > 0 } hash ? article.SlugCandidate + "-" + hash : "",
    };

    /// <inheritdoc cref="Slug"/>
    /// <param name="className">The name of the class, which no member can have.</param>
    public static string Identifier(ArticleSummary article, int step, string className)
    {
        string folder = LinkPath.FolderOf(article.Path);
        string text = step switch
        {
            1 => LinkPath.Combine(folder, article.NameCandidate),
            2 => LinkPath.Combine(folder, article.NameCandidate + " " + FileOf(article, Identifiers.Slug(article.NameCandidate))),
            3 => article.SeedPath,
            _ => article.NameCandidate,
        };
        string name = Identifiers.FromText(text);
        name = name.Length == 0 ? Identifiers.FromText(HintNames.MemberFor(article.SeedPath)) : name;
        name = GeneratedMembers.IsReserved(name, className) ? name + "Article" : name;
        return step < 4 ? name : HashOf(article, step) is { Length: > 0 } hash ? name + "_" + hash : "";
    }

    /// <summary>The path; with the file extension; as the seed's.</summary>
    public static string Path(ArticleSummary article, int step) => step switch
    {
        0 => article.Path,
        1 => Identifiers.Normalize(LinkPath.WithoutParents(article.SeedPath)),
        2 => article.SeedPath,
        _ => "",
    };

    /// <summary>An explicit slug may leave no room for the name of the file, which distinguishes articles with the same one.</summary>
    static string SlugWithFile(ArticleSummary article)
    {
        string file = Identifiers.Slug(FileOf(article, article.SlugCandidate));
        string folder = Identifiers.Slug(LinkPath.FolderOf(article.Path));
        int room = Identifiers.MaxSlugLength - file.Length - folder.Length - 2;
        string name = article.SlugCandidate.Substring(0, Math.Max(0, Math.Min(room, article.SlugCandidate.Length)));
        return name.Length == 0 ? "" : Identifiers.Slug(LinkPath.Combine(folder, name) + "-" + file);
    }

    /// <summary>What of the file's name is not in the article's: all of it where a title gave the name, else the file extension.</summary>
    /// <param name="name">The article's name as a slug.</param>
    static string FileOf(ArticleSummary article, string name)
    {
        string file = LinkPath.NameOf(article.SeedPath);
        string stem = LinkPath.WithoutExtension(file);
        bool isNamedByFile = Identifiers.Slug(stem) == name && stem.Length < file.Length;
        return isNamedByFile ? file.Substring(stem.Length + 1) : ArticlePath.IsIndex(file) || stem.Length == file.Length ? file : stem;
    }

    static string OrBefore(ArticleSummary article, int step, string name) => name.Length > 0 ? name : Slug(article, step - 1);

    static string HashOf(ArticleSummary article, int step)
    {
        int length = FirstHash + ((step - 4) * HashStep);
        return length > LongestHash
            ? ""
            : StableHash.Of(article.SeedPath).ToString("x16", CultureInfo.InvariantCulture).Substring(0, length);
    }
}
