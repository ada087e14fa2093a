using Letterpress.Core.Model.Schemas;
using Letterpress.Core.Text;

namespace Letterpress.Generator.Emitting;

/// <summary>Writes the code that writes the values of a type as JSON.</summary>
static class JsonEmitter
{
    const string Json = "global::Letterpress.FieldJson.";
    const string Writer = "global::System.Text.Json.Utf8JsonWriter writer";

    /// <param name="writer">In the other part of the type.</param>
    /// <param name="name">Of the type, in code.</param>
    public static void Method(IndentedWriter writer, SchemaType type, string name)
    {
        writer.WriteLine($"void global::Letterpress.IArticleFields<{name}>.WriteJson({Writer})");
        using (writer.Block())
        {
            writer.WriteLine("writer.WriteStartObject();");
            for (int i = 0; i < type.Properties.Count; i++)
            {
                SchemaProperty property = type.Properties[i];
                if (property.Type.Kind != ValueKind.Unsupported)
                {
                    writer.WriteLine($"writer.WritePropertyName({Literals.Utf8(property.Key)});");
                    Value(writer, property.Type, "this." + CSharpNames.Escape(property.Name), FormattableString.Invariant($"value{i}"));
                }
            }

            writer.WriteLine("writer.WriteEndObject();");
        }
    }

    /// <summary>The method of the corpus that writes an article's values in each collection.</summary>
    public static void Members(IndentedWriter writer, SchemaSet set)
    {
        ILookup<string, SchemaType> names = set.Collections.ToLookup(static type => type.Name, StringComparer.Ordinal);
        writer.WriteLine($"protected override void WriteCollections({Writer}, global::Letterpress.Article article)");
        using (writer.Block())
        {
            foreach (SchemaType type in set.Collections)
            {
                string key = Literals.Utf8(names[type.Name].Count() > 1 ? type.FullName : type.Name);
                string name = "global::" + CSharpNames.Qualified(type.FullName);
                writer.WriteLine($"{Json}WriteMember<{name}>(writer, {key}, article);");
            }
        }
    }

    static void Value(IndentedWriter writer, SchemaValue type, string value, string local)
    {
        bool isList = type.Shape != ValueShape.Single;
        if (!isList && type.Kind != ValueKind.Enum)
        {
            Item(writer, type, value);
            return;
        }

        using (type.IsNullable ? Condition(writer, value, local) : default)
        {
            string known = type.IsNullable ? local : value;
            if (isList)
            {
                List(writer, type, known, local + "Item");
            }
            else
            {
                Item(writer, type, known);
            }
        }

        if (type.IsNullable)
        {
            writer.WriteLine("else");
            using (writer.Block())
            {
                writer.WriteLine("writer.WriteNullValue();");
            }
        }
    }

    static IndentedWriter.Scope Condition(IndentedWriter writer, string value, string local)
    {
        writer.WriteLine($"if ({value} is {{ }} {local})");
        return writer.Block();
    }

    static void List(IndentedWriter writer, SchemaValue type, string list, string item)
    {
        writer.WriteLine("writer.WriteStartArray();");
        writer.WriteLine($"foreach (var {item} in {list})");
        using (writer.Block())
        {
            Item(writer, type.Item, item);
        }

        writer.WriteLine("writer.WriteEndArray();");
    }

    /// <param name="value">An expression that costs nothing to repeat; null only where its type is not an enumeration.</param>
    static void Item(IndentedWriter writer, SchemaValue type, string value)
    {
        string typeName = ValueExpressions.ItemType(type);
        switch (type.Kind)
        {
            case ValueKind.Enum when type.IsFlags:
                Flags(writer, type, value);
                break;
            case ValueKind.Enum:
                Name(writer, type, value);
                break;
            case ValueKind.Fields:
                writer.WriteLine($"{Json}WriteFields<{typeName}>(writer, {value});");
                break;
            case ValueKind.Collection:
                writer.WriteLine($"{Json}Write(writer, {value}{(type.IsNullable ? "?" : "")}.Article);");
                break;
            default:
                writer.WriteLine($"{Json}Write(writer, {value});");
                break;
        }
    }

    /// <summary>Of members with one value the first.</summary>
    static void Name(IndentedWriter writer, SchemaValue type, string value)
    {
        writer.WriteLine($"writer.WriteStringValue(unchecked((long){value}) switch");
        writer.WriteLine("{");
        foreach (EnumMember member in Distinct(type))
        {
            writer.WriteLine($"    {member.Value} => {Literals.Utf8(member.Name)},");
        }

        writer.WriteLine("    _ => default,");
        writer.WriteLine("});");
    }

    static void Flags(IndentedWriter writer, SchemaValue type, string value)
    {
        writer.WriteLine("writer.WriteStartArray();");
        foreach (EnumMember member in Distinct(type).Where(static member => member.Value != 0 && (member.Value & (member.Value - 1)) == 0))
        {
            writer.WriteLine($"if ((unchecked((long){value}) & {member.Value}L) != 0)");
            using (writer.Block())
            {
                writer.WriteLine($"writer.WriteStringValue({Literals.Utf8(member.Name)});");
            }
        }

        writer.WriteLine("writer.WriteEndArray();");
    }

    static IEnumerable<EnumMember> Distinct(SchemaValue type) => type.Members.GroupBy(static member => member.Value)
        .Select(static group => group.First());
}
