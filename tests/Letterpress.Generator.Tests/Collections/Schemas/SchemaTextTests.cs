using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Collections.Schemas;

/// <summary>How a schema looks.</summary>
public class SchemaTextTests
{
    const string Expected = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Recipe",
          "description": "What is cooked.",
          "type": "object",
          "properties": {
            "minutes": {
              "description": "How long it takes; see Heat.",
              "type": ["integer", "string"],
              "pattern": "^[\\s\\x85]*[+-]?[0-9]+\\0*[\\s\\x85]*$",
              "minimum": 1,
              "maximum": 600
            },
            "heat": {
              "anyOf": [
                {
                  "enum": ["Low", "Hot"]
                },
                {
                  "type": "string",
                  "pattern": "^[\\s\\x85]*(?:[-_ ]*[lL][-_ ]*[oO][-_ ]*[wW][-_ ]*|[-_ ]*[hH][-_ ]*[oO][-_ ]*[tT][-_ ]*)[\\s\\x85]*$"
                },
                {
                  "type": "null"
                }
              ],
              "default": "Low"
            },
            "marks": {
              "anyOf": [
                {
                  "type": "array",
                  "items": {
                    "type": ["string", "number", "boolean", "null"],
                    "enum": ["a", "b"]
                  }
                },
                {
                  "type": ["string", "number", "boolean", "null"],
                  "enum": ["a", "b"]
                },
                {
                  "type": "null"
                }
              ]
            },
            "parts": {
              "anyOf": [
                {
                  "type": "array",
                  "items": {
                    "$ref": "#/$defs/Kitchen.Part"
                  }
                },
                {
                  "$ref": "#/$defs/Kitchen.Part"
                },
                {
                  "type": "null"
                }
              ]
            },
            "title": {
              "description": "The title."
            },
            "date": {
              "description": "When the article was published."
            },
            "updated": {
              "description": "When it was changed last."
            },
            "author": {
              "description": "Who wrote it: a name, or a list of names."
            },
            "from": {
              "description": "The URL at which it was published first."
            },
            "permalink": {
              "description": "The path or URL of its page."
            },
            "aliases": {
              "description": "Former paths of its page."
            },
            "tags": {
              "description": "Its tags."
            },
            "keywords": {
              "description": "Its tags, where 'tags' has none."
            },
            "lang": {
              "description": "Its language, as a BCP 47 tag."
            },
            "excerpt": {
              "description": "A short description."
            },
            "slug": {
              "description": "Its name in URLs."
            },
            "name": {
              "description": "The name of its property in C#."
            },
            "id": {
              "description": "Its id."
            },
            "expires": {
              "description": "When the article is no longer to be shown."
            },
            "draft": {
              "description": "Whether it is a draft: true or false."
            },
            "search": {
              "description": "Whether search finds it: true or false."
            },
            "formerly": {
              "description": "Former names of its property in C#."
            },
            "translationKey": {
              "description": "A name that it has in common with its translations."
            }
          },
          "patternProperties": {
            "^(?!minutes$)[-_ ]*[mM][-_ ]*[iI][-_ ]*[nN][-_ ]*[uU][-_ ]*[tT][-_ ]*[eE][-_ ]*[sS][-_ ]*$": {
              "$ref": "#/properties/minutes"
            },
            "^(?!heat$)[-_ ]*[hH][-_ ]*[eE][-_ ]*[aA][-_ ]*[tT][-_ ]*$": {
              "$ref": "#/properties/heat"
            },
            "^(?!marks$)[-_ ]*[mM][-_ ]*[aA][-_ ]*[rR][-_ ]*[kK][-_ ]*[sS][-_ ]*$": {
              "$ref": "#/properties/marks"
            },
            "^(?!parts$)[-_ ]*[pP][-_ ]*[aA][-_ ]*[rR][-_ ]*[tT][-_ ]*[sS][-_ ]*$": {
              "$ref": "#/properties/parts"
            }
          },
          "allOf": [
            {
              "anyOf": [
                {
                  "required": ["minutes"]
                },
                {
                  "not": {
                    "propertyNames": {
                      "not": {
                        "pattern": "^(?:[-_ ]*[mM][-_ ]*[iI][-_ ]*[nN][-_ ]*[uU][-_ ]*[tT][-_ ]*[eE][-_ ]*[sS][-_ ]*)$"
                      }
                    }
                  }
                }
              ]
            }
          ],
          "$defs": {
            "Kitchen.Part": {
              "type": "object",
              "properties": {
                "of": {
                  "description": "The slug, id, path or alias of an article of the collection Recipe, or the path of its seed.",
                  "type": ["string", "number", "boolean", "null"]
                }
              },
              "patternProperties": {
                "^(?!of$)[-_ ]*[oO][-_ ]*[fF][-_ ]*$": {
                  "$ref": "#/$defs/Kitchen.Part/properties/of"
                }
              }
            }
          }
        }

        """;

    [Fact]
    public void A_schema()
    {
        GeneratorRun run = SchemaPress.Run(
            """
            namespace Kitchen;
            enum Heat { Low, Hot }
            /// <summary>What is cooked.</summary>
            [ArticleCollection("pages/**")]
            readonly partial record struct Recipe
            {
                /// <summary>How long it takes; see <see cref="Kitchen.Heat"/>.</summary>
                [Range(1, 600)] public partial int Minutes { get; }
                [DefaultValue(Heat.Low)] public partial Heat Heat { get; }
                [AllowedValues("a", "b")] public partial FieldValues<Utf8Text> Marks { get; }
                public partial FieldValues<Part> Parts { get; }
            }
            [ArticleFields] partial record struct Part { public partial Recipe? Of { get; } }
            """,
            TypedPress.Seed("pages/one.md", "minutes: 5"));
        Assert.Equal(Expected, SchemaPress.SchemasOf(run)["Recipe.schema.json"]);
    }

    [Fact]
    public void Collections_with_one_name_have_files_by_their_full_names()
    {
        GeneratorRun run = SchemaPress.Run(
            """
            namespace A { [ArticleCollection("**", Name = "As")] partial record struct Page; }
            namespace B { [ArticleCollection("**", Name = "Bs")] partial record struct page; }
            namespace B { [ArticleCollection("**")] partial record struct Other; }
            """,
            TypedPress.Seed("one.md", "title: One"));

        Assert.Equal(["A.Page.schema.json", "B.page.schema.json", "Other.schema.json"], SchemaPress.SchemasOf(run).Keys);
    }

    [Fact]
    public void Without_the_option_there_is_none() => Assert.Empty(SchemaPress.SchemasOf(TypedPress.Run(
        "[ArticleCollection(\"**\")] partial record struct Page;", TypedPress.Seed("one.md", "title: One"))));
}
