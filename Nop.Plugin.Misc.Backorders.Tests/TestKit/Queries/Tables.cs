using System.Linq.Expressions;

namespace Nop.Plugin.Misc.Backorders.Tests.TestKit.Queries;

/// <summary>Which tables a query reads, also those that it names through a variable.</summary>
internal static class Tables
{
    public static bool IsOne(Expression node)
        => Closed.Is(node) && Closed.Value(node) is IQueryable query && Closed.Is(query.Expression) && ReferenceEquals(Closed.Value(query.Expression), query);

    public static bool AreIn(Expression node) => Of(node).Count > 0;

    public static IReadOnlyCollection<Type> Of(Expression node)
    {
        var finder = new Finder();
        finder.Visit(node);
        return finder.Types;
    }

    private sealed class Finder : ExpressionVisitor
    {
        public HashSet<Type> Types { get; } = [];

        protected override Expression VisitConstant(ConstantExpression node)
        {
            Take(node);
            return node;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (!Closed.Is(node))
                return base.VisitMember(node);
            Take(node);
            return node;
        }

        private void Take(Expression node)
        {
            if (!typeof(IQueryable).IsAssignableFrom(node.Type) || Closed.Value(node) is not IQueryable query)
                return;
            if (IsOne(node))
                Types.Add(query.ElementType);
            else
                Visit(query.Expression);
        }
    }
}
