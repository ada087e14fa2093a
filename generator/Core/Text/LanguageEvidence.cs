using System.Runtime.CompilerServices;
using Letterpress.Segmentation;

namespace Letterpress.Core.Text;

/// <summary>What a text says about a language that something else states.</summary>
enum Evidence
{
    None,
    For,
    Against,
}

/// <summary>Judges whether a text may be in a language: by its script, and in the Latin script by its most usual words.</summary>
static class LanguageEvidence
{
    /// <summary>How much of a text is looked at.</summary>
    const int MaxLength = 2000;

    /// <summary>How many of its usual words speak for a language.</summary>
    const int MinWords = 3;

    const string Latin = "Latin";

    static readonly Dictionary<string, string> s_scripts = Scripts(
        "Han:zh za Kana:ja Hangul:ko Cyrillic:ru uk be bg mk sr kk ky tg mn ba ce cv kv os tt ab av cu " +
        "Arabic:ar fa ur ps ug sd ks Hebrew:he iw yi Greek:el Thai:th Lao:lo Khmer:km Myanmar:my Devanagari:hi mr ne sa Bengali:bn as " +
        "Gurmukhi:pa Gujarati:gu Odia:or Tamil:ta Telugu:te Kannada:kn Malayalam:ml Sinhala:si Tibetan:bo dz Georgian:ka Armenian:hy " +
        "Ethiopic:am ti");

    /// <summary>Languages that are written in several scripts.</summary>
    static readonly HashSet<string> s_several = new("sr uz az tk kk ku mn sd ks ug bs sh tt".Split(' '), StringComparer.Ordinal);

    /// <summary>Words that are frequent in one language and rare in the others.</summary>
    static readonly Dictionary<string, HashSet<string>> s_words = new(StringComparer.Ordinal)
    {
        ["en"] = Words("the of and is was that for with this from are by at it"),
        ["de"] = Words("der die das und ist nicht ein eine den mit von für auf dem sich auch"),
        ["fr"] = Words("le les des est une dans pour que qui sur pas par avec du et aux"),
        ["es"] = Words("el los las que del una por con para es como más pero y su"),
        ["pt"] = Words("o os que do da em um uma não para com dos das ao é mais"),
        ["it"] = Words("il di che è della per una con non gli sono del dei nel alla anche"),
        ["nl"] = Words("het een van niet dat zijn voor met op ook aan wordt bij maar"),
        ["id"] = Words("yang dan di dengan untuk dari ini itu tidak pada dalam adalah akan oleh"),
        ["ms"] = Words("yang dan di dengan untuk dari ini itu tidak pada dalam adalah akan oleh ialah"),
        ["pl"] = Words("się nie jest na że do przez dla oraz jak ale który była"),
        ["cs"] = Words("je se že na který jsou jako ale bylo podle také nebo"),
        ["sv"] = Words("och att det är som en på inte för med av den till var"),
        ["da"] = Words("og at det er som en på ikke for med af den til var"),
        ["no"] = Words("og at det er som en på ikke for med av den til var"),
        ["fi"] = Words("ja on ei että se oli hän mutta ovat myös kun joka"),
        ["hu"] = Words("a az és hogy nem egy is van volt meg csak"),
        ["tr"] = Words("ve bir bu için ile da de olarak olan çok daha gibi"),
        ["ro"] = Words("și este în de la nu cu care pentru din mai sunt"),
        ["vi"] = Words("và của là không có được những một cho người trong"),
    };

    static readonly char[] s_separators = [' ', '\n', '\t', '\u00A0', ',', '.', ';', ':', '!', '?', '"', '(', ')', '“', '”'];

    public static Evidence Of(string text, string language)
    {
        text = text.Length > MaxLength ? text.Substring(0, MaxLength) : text;
        string expected = s_scripts.TryGetValue(language, out string? script) ? script : Latin;
        string main = MainScript(text);
        return main.Length == 0 || (main == "Han" && expected == "Kana") ? Evidence.None
            : main != expected && !s_several.Contains(language) ? Evidence.Against
            : main != Latin ? Evidence.For
            : ByWords(text, language);
    }

    static Evidence ByWords(string text, string language)
    {
        string[] words = text.ToLowerInvariant().Split(s_separators);
        int own = s_words.TryGetValue(language, out HashSet<string>? usual) ? words.Count(usual.Contains) : 0;
        int most = s_words.Values.Max(others => words.Count(others.Contains));
        return own == most && own >= MinWords ? Evidence.For
            : most >= MinWords && most > own * 2 ? Evidence.Against
            : Evidence.None;
    }

    /// <summary>The script of most letters; empty for a text without letters.</summary>
    static string MainScript(string text)
    {
        Dictionary<string, int> counts = CountScripts(text);
        counts.TryGetValue("Kana", out int kana);
        counts.TryGetValue("Han", out int han);
        int others = counts.Values.Sum() - kana - han;
        return counts.Count == 0 ? ""
            : kana * 20 > han && kana + han > others ? "Kana"
            : counts.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).First().Key;
    }

    /// <summary>The number of letters of each script.</summary>
    [MethodImpl(Jit.OptimizedAtOnce)]
    static Dictionary<string, int> CountScripts(string text)
    {
        int latin = 0;
        int han = 0;
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (char c in text)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            {
                latin++;
            }
            else if (c is >= '\u4E00' and <= '\u9FFF')
            {
                han++;
            }
            else if (c > '~' && char.IsLetter(c))
            {
                Add(ScriptOf(c), 1);
            }
        }

        Add(Latin, latin);
        Add("Han", han);
        return counts;

        void Add(string script, int letters)
        {
            if (letters > 0)
            {
                counts[script] = counts.TryGetValue(script, out int count) ? count + letters : letters;
            }
        }
    }

    static string ScriptOf(char c) => c switch
    {
        < '\u0370' or (>= '\u1E00' and <= '\u1EFF') => Latin,
        < '\u0400' or (>= '\u1F00' and <= '\u1FFF') => "Greek",
        < '\u0530' => "Cyrillic",
        < '\u0590' => "Armenian",
        < '\u0600' => "Hebrew",
        < '\u0780' or (>= '\uFB50' and <= '\uFEFF') => "Arabic",
        >= '\u0900' and < '\u0980' => "Devanagari",
        >= '\u0980' and < '\u0A00' => "Bengali",
        >= '\u0A00' and < '\u0A80' => "Gurmukhi",
        >= '\u0A80' and < '\u0B00' => "Gujarati",
        >= '\u0B00' and < '\u0B80' => "Odia",
        >= '\u0B80' and < '\u0C00' => "Tamil",
        >= '\u0C00' and < '\u0C80' => "Telugu",
        >= '\u0C80' and < '\u0D00' => "Kannada",
        >= '\u0D00' and < '\u0D80' => "Malayalam",
        >= '\u0D80' and < '\u0E00' => "Sinhala",
        >= '\u0E00' and < '\u0E80' => "Thai",
        >= '\u0E80' and < '\u0F00' => "Lao",
        >= '\u0F00' and < '\u1000' => "Tibetan",
        >= '\u1000' and < '\u10A0' => "Myanmar",
        >= '\u10A0' and < '\u1100' => "Georgian",
        >= '\u1200' and < '\u13A0' => "Ethiopic",
        >= '\u1780' and < '\u1800' => "Khmer",
        >= '\u3040' and < '\u3100' => "Kana",
        (>= '\u1100' and < '\u1200') or (>= '\uAC00' and <= '\uD7FF') => "Hangul",
        (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => "Han",
        _ => "",
    };

    static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);

    /// <summary>The script of each language.</summary>
    static Dictionary<string, string> Scripts(string text)
    {
        Dictionary<string, string> scripts = new(StringComparer.Ordinal);
        string script = "";
        foreach (string word in text.Split(' '))
        {
            int colon = word.IndexOf(':');
            script = colon < 0 ? script : word.Substring(0, colon);
            scripts[word.Substring(colon + 1)] = script;
        }

        return scripts;
    }
}
