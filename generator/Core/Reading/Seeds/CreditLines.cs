using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Seeds;

/// <summary>Finds lines that say who made a picture or a text, or where it is from, and nothing of what it says.</summary>
/// <remarks>A word for it, a separator, and names: "Photo: AFP", "图片来源：法新社", "文/Ada". A name alone is one if it is an agency's.</remarks>
static class CreditLines
{
    const int MaxLength = 80;

    const int MaxLabelLength = 24;

    const string OfPictures =
        "图|图片|图源|照片|摄影|摄|配图|题图|图像来源|图片来源|照片来源|圖|圖片|圖源|攝影|攝|圖像來源|圖片來源|照片來源|写真|사진|photo|photos|photo credit"
        + "|photo credits|photo source|photograph|photography|image|images|image credit|image credits|image source|image copyright|picture"
        + "|pictures|picture credit|credit|credits|foto|fotos|bild|bilder|bildquelle|imagen|crédit|crédits|crédit photo|crédits photo|фото"
        + "|источник фото";

    const string OfTexts =
        "作者|文|文字|撰文|撰稿|采写|采访|记者|编辑|责编|责任编辑|翻译|译者|校对|审校|排版|设计|制作|监制|策划|指导|整理|供稿|来源|首发|转自|採寫|採訪|記者|編輯"
        + "|責任編輯|翻譯|譯者|校對|審校|設計|製作|監製|策劃|指導|來源|首發|轉自|author|authors|by|text|editor|editors|translation|translator"
        + "|source|sources|written by|edited by|translated by|autor|autorin|quelle|auteur|автор|текст|источник";

    const string Agencies =
        "Getty Images|Getty|AFP|Reuters|EPA|AP|dpa|PA|Xinhua|Shutterstock|iStock|Alamy|Unsplash|法新社|路透社|美联社|新华社|中新社|视觉中国";

    /// <summary>A name follows them without a separator.</summary>
    static readonly string[] s_beginnings = ["photo by ", "photos by ", "photograph by ", "photographs by ", "image by ", "picture by "];

    static readonly HashSet<string> s_labels = Words(OfPictures + "|" + OfTexts);

    /// <summary>After these a comma is a separator too: the BBC writes them for those who listen.</summary>
    static readonly HashSet<string> s_spokenLabels =
        Words("图像来源|图像加注文字|图片来源|圖像來源|圖片來源|image source|image caption|image copyright|image credit");

    static readonly HashSet<string> s_agencies = Words(Agencies);

    public static bool IsCredit(string text)
    {
        string line = text.Trim();
        if (line.Length is 0 or > MaxLength || line.IndexOf('\n') >= 0)
        {
            return false;
        }

        return line[0] == '©' || IsAgency(line)
            || ((IsLabelled(line) || s_beginnings.Any(one => line.StartsWith(one, StringComparison.OrdinalIgnoreCase)))
                && !Excerpts.HasStatement(line));
    }

    static bool IsLabelled(string line)
    {
        string inside = line.TrimStart('(', '（', '[', '【', ' ');
        int end = inside.IndexOfAny([':', '：', '/', '／', '|', '｜', '丨', '︱', ',', '，']);
        if (end is <= 0 or > MaxLabelLength)
        {
            return false;
        }

        string label = Spaces.Fold(inside.Substring(0, end));
        return (inside[end] is ',' or '，' ? s_spokenLabels : s_labels).Contains(label);
    }

    static bool IsAgency(string line) =>
        line.Split(['/', ',', '，'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } names
        && names.All(static name => s_agencies.Contains(name.Trim()));

    static HashSet<string> Words(string words) => new(words.Split('|'), StringComparer.OrdinalIgnoreCase);
}
