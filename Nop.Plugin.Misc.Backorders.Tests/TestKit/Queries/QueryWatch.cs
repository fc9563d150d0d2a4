using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using DemoStore.Data;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using Nop.Plugin.Misc.Backorders.Tests.TestKit.Queries;

[assembly: QueryWatch]

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit.Queries;

/// <summary>
/// Stands around every test: it fails where the plugin ran a query of a shape that is not allowed, whatever became of the query
/// and of the exception, if there was one. The plugin's are the queries that its code runs, that catch something of its own,
/// or that read its tables; what a test itself asks is nobody's concern.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class QueryWatchAttribute : Attribute, ITestAction
{
    private static readonly List<string> _refused = [];

    private static Action<StoreStatement> _listener;

    public ActionTargets Targets => ActionTargets.Test;

    public void BeforeTest(ITest test)
    {
    }

    public void AfterTest(ITest test)
    {
        var refused = Take();
        if (refused.Count > 0)
            Assert.Fail("The plugin ran a query of a shape that docs/queries.md does not allow:\n" + string.Join('\n', refused));
    }

    /// <summary>Tells of every statement of the plugin, until it is called with null.</summary>
    internal static void Listen(Action<StoreStatement> listener) => _listener = listener;

    internal static void Watch(StoreStatement statement)
    {
        // Whose it is takes longest to find out, and is asked only where it matters.
        var refused = QueryShape.Refused(statement);
        if ((refused.Count == 0 && _listener is null) || !IsOfThePlugin(statement))
            return;

        _listener?.Invoke(statement);
        if (refused.Count == 0)
            return;

        lock (_refused)
            _refused.Add($"{string.Join("; ", refused)}: {statement.Kind} {statement.Query}");
    }

    /// <summary>What was refused since the last call.</summary>
    internal static IReadOnlyList<string> Take()
    {
        lock (_refused)
        {
            string[] refused = [.. _refused.Distinct()];
            _refused.Clear();
            return refused;
        }
    }

    /// <summary>The nearest caller that is the plugin, a test or a part of the store above its data layer decides.</summary>
    private static bool IsOfThePlugin(StoreStatement statement)
    {
        foreach (var frame in new StackTrace(2, fNeedFileInfo: false).GetFrames())
        {
            if (frame.GetMethod()?.DeclaringType is not { } type)
                continue;
            var assembly = type.Assembly.GetName().Name;
            if (assembly == TestStore.PLUGIN_ASSEMBLY)
                return true;
            if (type.Assembly == typeof(QueryWatchAttribute).Assembly)
                return false;
            if (assembly == "DemoStore" && type.Namespace?.StartsWith("DemoStore.Data", StringComparison.Ordinal) != true)
                break;
        }

        return statement.Target?.Assembly.GetName().Name == TestStore.PLUGIN_ASSEMBLY
            || Tables.Of(statement.Query).Any(x => x.Assembly.GetName().Name == TestStore.PLUGIN_ASSEMBLY)
            || Caught.Something(statement.Query);
    }

    /// <summary>Whether a lambda of the plugin is in it: its variables live in a class that the compiler wrote into the plugin.</summary>
    private sealed class Caught : ExpressionVisitor
    {
        private bool _found;

        public static bool Something(Expression query)
        {
            var visitor = new Caught();
            visitor.Visit(query);
            return visitor._found;
        }

        protected override Expression VisitConstant(ConstantExpression node)
        {
            _found |= node.Type.Assembly.GetName().Name == TestStore.PLUGIN_ASSEMBLY;
            return node;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            _found |= node.Member.Module.Assembly.GetName().Name == TestStore.PLUGIN_ASSEMBLY;
            return base.VisitMember(node);
        }
    }
}
