//HintName: Words.g.cs
static partial class Words
{
    public const string Names = "a empty";
}
