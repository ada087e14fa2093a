using System.Text.RegularExpressions;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>Reads people: a name, a name with <c>&lt;mail@…&gt;</c>, or nested keys.</summary>
static class AuthorReader
{
    static readonly string[] s_names = ["name", "displayName", "fullName", "nickname", "key", "id"];
    static readonly string[] s_mails = ["email", "mail"];
    static readonly string[] s_urls = ["url", "link", "website", "homepage", "web", "href"];

    static readonly Regex s_contact = new("^(?<name>[^<>]*[^<>\\s])\\s*<(?<contact>[^<>\\s]+)>$", RegexOptions.CultureInvariant);

    /// <summary>What is no address stays a part of the name.</summary>
    static readonly Regex s_mail = new("^[\\w.%+'-]+@[\\w-]+(?:\\.[\\w-]+)+$", RegexOptions.ECMAScript);

    /// <returns>Null where the value names nobody.</returns>
    public static AuthorModel? Read(FrontValue value) => value.Kind switch
    {
        FrontKind.Text when !value.IsEmpty => OfText(value.Text),
        FrontKind.Keys when First(value, s_names) is { Length: > 0 } name =>
            new(name, First(value, s_mails), UrlText.Clean(First(value, s_urls))),
        _ => null,
    };

    /// <summary>Whether the parts of the author say all that the value does.</summary>
    public static bool IsWhole(FrontValue value) => value.Kind != FrontKind.Keys || value.Entries.All(static entry =>
        entry.Value.Kind == FrontKind.Text
        && ((string[])[s_names[0], .. s_mails, .. s_urls]).Any(name => KeyNames.AreEqual(name, entry.Key)));

    static AuthorModel OfText(string text)
    {
        if (s_contact.Match(text) is not { Success: true } match)
        {
            return new(text, "", "");
        }

        string contact = match.Groups["contact"].Value;
        string name = match.Groups["name"].Value;
        return contact.StartsWith("http://", StringComparison.Ordinal) || contact.StartsWith("https://", StringComparison.Ordinal)
            ? new(name, "", UrlText.Clean(contact))
            : s_mail.IsMatch(contact) ? new(name, contact, "")
            : new(text, "", "");
    }

    static string First(FrontValue value, string[] names) =>
        names.Select(value.Find).Where(static found => found?.Kind == FrontKind.Text).Select(static found => Spaces.Fold(found!.Text))
            .FirstOrDefault() ?? "";
}
