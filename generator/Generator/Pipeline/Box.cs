namespace Letterpress.Generator.Pipeline;

/// <summary>A value of any type as an object, equal by its value.</summary>
abstract class Box : IEquatable<Box>
{
    public static Box Of<T>(T value) => new Box<T>(value);

    public static Box OfPair<TLeft, TRight>(Box left, Box right) =>
        new Box<(TLeft Left, TRight Right)>((left.Value<TLeft>(), right.Value<TRight>()));

    /// <exception cref="InvalidCastException">It has another type.</exception>
    public T Value<T>() => ((Box<T>)this).Content;

    public abstract bool Equals(Box? other);

    public sealed override bool Equals(object? obj) => Equals(obj as Box);

    public abstract override int GetHashCode();
}

/// <inheritdoc cref="Box"/>
sealed class Box<T>(T content) : Box
{
    public T Content => content;

    public override bool Equals(Box? other) => other is Box<T> box && EqualityComparer<T>.Default.Equals(content, box.Content);

    public override int GetHashCode() => content is null ? 0 : EqualityComparer<T>.Default.GetHashCode(content);
}
