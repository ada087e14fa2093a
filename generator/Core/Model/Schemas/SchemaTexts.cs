namespace Letterpress.Core.Model.Schemas;

/// <summary>The documentation of a <see cref="SchemaType"/>, apart from it: who edits it changes nothing that is compiled.</summary>
/// <param name="Summary">In one line; empty where there is none.</param>
/// <param name="Properties">The summaries of the properties, in their order.</param>
sealed record SchemaTexts(string FullName, string Summary, EquatableArray<string> Properties);

/// <summary>The JSON Schema of a collection's front matter.</summary>
/// <param name="FileName">Without a folder.</param>
sealed record SchemaFile(string FileName, string Text);

/// <summary>What the seeds of a collection say of its schema.</summary>
/// <param name="Beside">The full names of other collections that have one of them; empty of a collection that is not strict.</param>
/// <param name="Inherited">The properties whose keys one of them has from its folders: no seed needs to state them.</param>
sealed record CollectionSeeds(string FullName, EquatableArray<string> Beside, EquatableArray<FieldName> Inherited);
