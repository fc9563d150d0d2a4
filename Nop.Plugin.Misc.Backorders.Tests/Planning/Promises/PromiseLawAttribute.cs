namespace Nop.Plugin.Misc.Backorders.Tests.Planning.Promises;

/// <summary>A property that is tried on so many generated cases of <see cref="PromiseArbitraries"/>.</summary>
public sealed class PromiseLawAttribute : FsCheck.NUnit.PropertyAttribute
{
    public PromiseLawAttribute(int cases)
    {
        Arbitrary = [typeof(PromiseArbitraries)];
        MaxTest = cases;
        QuietOnSuccess = true;
    }
}
