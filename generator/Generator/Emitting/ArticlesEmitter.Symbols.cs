using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Generator.Emitting;

static partial class ArticlesEmitter
{
    /// <summary>The headings and the tags that have a property: a class for each article, and one for tags.</summary>
    public static IndentedWriter Symbols(CompilerOptions options, SymbolSet symbols) => WriteValues(options, (writer, options) =>
    {
        using (Class(writer, options))
        {
            if (symbols.Articles.Count > 0)
            {
                DocComments.Summary(writer, "Headings of articles. One that is removed from its seed is an error where code names it.");
                using (Nested(writer, options, GeneratedMembers.Headings))
                {
                    for (int i = 0; i < symbols.Articles.Count; i++)
                    {
                        Separate(writer, i);
                        Headings(writer, options, symbols.Articles[i]);
                    }
                }
            }

            if (symbols.HasTags)
            {
                Separate(writer, symbols.Articles.Count);
                DocComments.Summary(writer, "Tags. One that no seed has any more is an error where code names it.");
                using (Nested(writer, options, GeneratedMembers.TagSymbols))
                {
                    foreach (Symbol tag in symbols.Tags)
                    {
                        writer.WriteLine($"/// <summary>Tag {tag.Index + 1} of the corpus.</summary>");
                        if (tag.Draft.Length > 0 && options.WarnsOfDrafts)
                        {
                            ObsoleteMembers.OfTagOfDrafts(writer, tag.Draft);
                        }

                        writer.WriteLine(
                            $"public static global::Letterpress.Tag {CSharpNames.Escape(tag.Name)} => {Corpus}.Tags[{tag.Index}];");
                    }
                }
            }
        }
    });

    static void Headings(IndentedWriter writer, CompilerOptions options, ArticleSymbols article)
    {
        DocComments.Summary(writer, "Headings of " + article.Name + ".");
        if (article.Draft.Length > 0 && options.WarnsOfDrafts)
        {
            ObsoleteMembers.OfDraft(writer, article.Draft);
        }

        using (Nested(writer, options, CSharpNames.Escape(article.Name)))
        {
            foreach (Symbol heading in article.Headings)
            {
                string name = CSharpNames.Escape(heading.Name);
                writer.WriteLine($"/// <summary>Heading {heading.Index + 1} of the article.</summary>");
                writer.WriteLine(
                    $"public static global::Letterpress.Heading {name} => {Corpus}[{article.Index}].Headings[{heading.Index}];");
            }
        }
    }

    static void Separate(IndentedWriter writer, int index)
    {
        if (index > 0)
        {
            writer.WriteLine();
        }
    }

    static IndentedWriter.Scope Nested(IndentedWriter writer, CompilerOptions options, string name)
    {
        writer.WriteLine($"{(options.IsPublic ? "public" : "internal")} static class {name}");
        return writer.Block();
    }
}
