namespace Letterpress.Core.Model.Schemas;

/// <summary>The documentation of a <see cref="SchemaType"/>, apart from it: who edits it changes nothing that is compiled.</summary>
/// <param name="Summary">In one line; empty where there is none.</param>
/// <param name="Properties">The summaries of the properties, in their order.</param>
sealed record SchemaTexts(string FullName, string Summary, EquatableArray<string> Properties);

/// <summary>The JSON Schema of a collection's front matter.</summary>
/// <param name="FileName">Without a folder.</param>
sealed record SchemaFile(string FileName, string Text);

/// <summary>Which other collections have seeds of a collection.</summary>
/// <param name="Beside">The full names of their types.</param>
sealed record CollectionSeeds(string FullName, EquatableArray<string> Beside);
