//HintName: empty.29655d5a.g.cs
static partial class Words
{
    public const string Seed_empty_29655d5a = "";
}
