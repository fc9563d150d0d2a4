namespace Nop.Plugin.Misc.Backorders.Tests.Planning;

/// <summary>A property that is tried on so many generated cases of <see cref="Arbitraries"/>.</summary>
public sealed class LawAttribute : FsCheck.NUnit.PropertyAttribute
{
    public LawAttribute(int cases)
    {
        Arbitrary = [typeof(Arbitraries)];
        MaxTest = cases;
        QuietOnSuccess = true;
    }
}
