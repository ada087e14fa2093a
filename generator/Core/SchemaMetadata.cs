namespace Letterpress.Core;

/// <summary>How an assembly has JSON Schemas: as metadata, one value for each file.</summary>
static class SchemaMetadata
{
    /// <summary>A key is this and the name of the file.</summary>
    public const string Prefix = "Letterpress.Schema:";
}
