namespace Letterpress.Core.Identity;

/// <summary>Latin letters that are no letter with an accent, as tools spell them out.</summary>
static class LatinLetters
{
    /// <summary>The letters of ASCII for one in lower case; null for any other character.</summary>
    public static string? Spelled(char letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        _ => null,
    };
}
