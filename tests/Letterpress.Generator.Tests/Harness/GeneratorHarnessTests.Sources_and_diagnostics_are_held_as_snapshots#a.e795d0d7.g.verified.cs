//HintName: a.e795d0d7.g.cs
static partial class Words
{
    public const string Seed_a_e795d0d7 = "first";
}
