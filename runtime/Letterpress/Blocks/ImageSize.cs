namespace Letterpress;

/// <summary>The size at which an image is shown, in pixels.</summary>
readonly record struct ImageSize(int? Width, int? Height)
{
    /// <param name="width">As the seed states it; 0 where it does not.</param>
    /// <param name="height">As the seed states it; 0 where it does not.</param>
    /// <param name="file">The file that the image is.</param>
    public static ImageSize Of(int width, int height, ArticleFile? file)
    {
        if (file is { Width: { } measuredWidth, Height: { } measuredHeight })
        {
            (width, height) = (width, height) switch
            {
                (0, 0) => (measuredWidth, measuredHeight),
                ( > 0, 0) => (width, Scaled(measuredHeight, width, measuredWidth)),
                (0, > 0) => (Scaled(measuredWidth, height, measuredHeight), height),
                _ => (width, height),
            };
        }

        return new(width > 0 ? width : null, height > 0 ? height : null);
    }

    static int Scaled(int size, int numerator, int denominator) =>
        (int)Math.Clamp(((long)size * numerator + (denominator / 2)) / denominator, 1, int.MaxValue);
}
