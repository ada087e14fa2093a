namespace Letterpress;

/// <summary>
/// Groups the articles of the collection by the value of the property: the class of the collection has a member <c>By…</c> with the
/// property's name. Of a list, each item is a group.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GroupAttribute : Attribute;
