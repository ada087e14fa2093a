namespace Letterpress.Core.Model;

/// <summary>The ids of all diagnostics; <c>DiagnosticDescriptors</c> has their messages.</summary>
static class DiagnosticIds
{
    public const string NotText = "LP0101";
    public const string NoTitle = "LP0102";
    public const string NoTime = "LP0103";
    public const string InvalidHeaderTime = "LP0104";
    public const string InvalidFrontMatter = "LP0105";
    public const string InvalidFrontMatterValue = "LP0106";
    public const string Unreadable = "LP0107";
    public const string InvalidDefaults = "LP0108";
    public const string IgnoredDefault = "LP0109";
    public const string EmptyBody = "LP0201";
    public const string MisplacedMarkup = "LP0202";
    public const string BeyondLimits = "LP0203";
    public const string ActiveContentDropped = "LP0205";
    public const string TemplateSyntax = "LP0206";
    public const string UnresolvedReference = "LP0301";
    public const string MalformedLink = "LP0302";
    public const string UnknownFragment = "LP0303";
    public const string DeadLink = "LP0304";
    public const string InsertedFragment = "LP0305";
    public const string LinkToDraft = "LP0306";
    public const string MissingFile = "LP0307";
    public const string UnusedFile = "LP0308";
    public const string Duplicate = "LP0401";
    public const string NameShared = "LP0402";
    public const string RepeatedSeed = "LP0403";
    public const string InvalidSetting = "LP0501";
    public const string CorpusTooLarge = "LP0502";
    public const string LanguageVersion = "LP0503";
    public const string SchemaType = "LP0604";
    public const string FieldType = "LP0605";
    public const string FieldMissing = "LP0606";
    public const string FieldUnknown = "LP0607";
    public const string FieldRule = "LP0608";
    public const string OtherCollection = "LP0609";
    public const string DanglingReference = "LP0610";
    public const string EmptyCollection = "LP0611";
    public const string Renamed = "LP0612";
    public const string SchemaRule = "LP0613";
    public const string CollectionLanguageVersion = "LP0614";
    public const string FieldRepeated = "LP0615";
    public const string DraftUsed = "LP0616";
    public const string FormerNameTaken = "LP0617";
    public const string ReferenceToDraft = "LP0618";
    public const string UnknownKey = "LP0701";
    public const string Internal = "LP0901";
}
