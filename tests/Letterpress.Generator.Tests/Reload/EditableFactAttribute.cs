using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace Letterpress.Generator.Tests.Reload;

/// <summary>A fact of processes that can be edited; in others there is no such test.</summary>
[XunitTestCaseDiscoverer(typeof(Discoverer))]
[AttributeUsage(AttributeTargets.Method)]
sealed class EditableFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber)
{
    /// <summary>Finds none where it could only be skipped.</summary>
    public sealed class Discoverer : IXunitTestCaseDiscoverer
    {
        readonly FactDiscoverer _facts = new();

        public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
            ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
            MetadataUpdater.IsSupported ? _facts.Discover(discoveryOptions, testMethod, factAttribute) : new([]);
    }
}
