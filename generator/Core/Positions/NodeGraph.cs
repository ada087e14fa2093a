namespace Letterpress.Core.Positions;

/// <summary>A connected graph without directions, as compressed sparse rows: the articles of a component, or groups of them.</summary>
/// <param name="first">For each node the place of its first neighbor, and one more.</param>
/// <param name="neighbors">Of all nodes.</param>
/// <param name="weights">For each neighbor how many references there are between both.</param>
/// <param name="masses">For each node how many articles it is.</param>
sealed class NodeGraph(int[] first, int[] neighbors, double[] weights, double[] masses)
{
    public int Count => masses.Length;

    /// <summary>For each node how many articles it is.</summary>
    public double[] Masses => masses;

    public double MeanMass => Mean(masses);

    /// <summary>How many references there are between two neighbors.</summary>
    public double MeanWeight => Mean(weights);

    public ReadOnlySpan<int> NeighborsOf(int node) => neighbors.AsSpan(first[node], first[node + 1] - first[node]);

    /// <summary>Of the <see cref="NeighborsOf"/> a node.</summary>
    public ReadOnlySpan<double> WeightsOf(int node) => weights.AsSpan(first[node], first[node + 1] - first[node]);

    /// <summary>Of whole numbers, whose sum has no rounding.</summary>
    static double Mean(double[] numbers)
    {
        double sum = 0;
        foreach (double number in numbers)
        {
            sum += number;
        }

        return sum / numbers.Length;
    }
}
