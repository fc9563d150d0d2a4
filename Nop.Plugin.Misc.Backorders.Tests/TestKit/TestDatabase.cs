using NUnit.Framework;
using System.Collections;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit;

public enum TestDatabase
{
    Sqlite,
    PostgreSql
}

/// <summary>Source of fixtures that run on both databases: [TestFixtureSource(typeof(Databases))].</summary>
public sealed class Databases : IEnumerable
{
    public static IEnumerable<TestDatabase> Kinds => Enum.GetValues<TestDatabase>();

    public IEnumerator GetEnumerator() => Enum.GetValues<TestDatabase>().Select(x => new TestFixtureData(x).SetArgDisplayNames(x.ToString())).GetEnumerator();
}
