using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace DemoStore.Data;

/// <summary>
/// Divides the columns of an INSERT..SELECT: what is the same for every row stands outside as a parameter, what comes
/// from the row is selected once, whoever asks for it twice. A select names equal values only once, so two columns
/// that are both null for every row would else look for a name that is not there.
/// </summary>
internal sealed class InsertSelect
{
    private readonly List<(MemberInfo Member, Expression Value)> _selected = [];

    public InsertSelect(IEntityType target, Expression source, ParameterExpression row,
        IEnumerable<(MemberInfo Member, Expression Value)> columns)
    {
        foreach (var (member, value) in columns)
        {
            var property = target.FindProperty(member.Name)
                ?? throw new InvalidOperationException($"{member.Name} is no column of {target.ClrType.Name}.");
            if (SameForAll.Find(source, value, row) is { } same)
                Columns.Add(new(property, null, Expression.Lambda(same).Compile(preferInterpretation: true).DynamicInvoke()));
            else
                Columns.Add(new(property, Selected(member, value), null));
        }
    }

    /// <summary>In the order of the statement: the alias in the select, or a value.</summary>
    public List<(IProperty Property, string Alias, object Value)> Columns { get; } = [];

    public MemberInitExpression Projection(Type target)
        => Expression.MemberInit(Expression.New(target), _selected.Select(x => Expression.Bind(x.Member, x.Value)));

    private string Selected(MemberInfo member, Expression value)
    {
        var comparer = ExpressionEqualityComparer.Instance;
        if (_selected.Find(x => x.Value.Type == value.Type && comparer.Equals(x.Value, value)).Member is { } same)
            return same.Name;

        _selected.Add((member, value));
        return member.Name;
    }

    /// <summary>Whether a value needs the row, looked up through the selects that the row came from.</summary>
    private static class SameForAll
    {
        /// <returns>The value without the row; null where the row, or the database, decides.</returns>
        public static Expression Find(Expression source, Expression value, ParameterExpression row)
        {
            var bare = value;
            while (bare is UnaryExpression { NodeType: ExpressionType.Convert } convert)
                bare = convert.Operand;

            if (bare is MemberExpression { Expression: ParameterExpression } member && member.Expression == row)
                return Given(source, member) is { } given ? Expression.Convert(given, value.Type) : null;

            var finder = new Finder();
            finder.Visit(value);
            return finder.NeedsDatabase ? null : value;
        }

        /// <summary>What the last select gave this member of its row.</summary>
        private static Expression Given(Expression source, MemberExpression member)
        {
            while (source is MethodCallExpression { Method.Name: not (nameof(Queryable.Select) or nameof(Queryable.Join)) } call
                && call.Arguments.Count > 0 && call.Type == call.Arguments[0].Type)
                source = call.Arguments[0];
            if (source is not MethodCallExpression { Method.Name: nameof(Queryable.Select) or nameof(Queryable.Join) } select
                || Lambda(select.Arguments[^1]) is not { Body: MemberInitExpression { NewExpression.Arguments.Count: 0 } made } result)
                return null;

            var bound = made.Bindings.OfType<MemberAssignment>().FirstOrDefault(x => x.Member.Name == member.Member.Name)?.Expression;
            if (bound == null)
                return Expression.Default(member.Type);

            foreach (var (parameter, index) in result.Parameters.Select((x, i) => (x, i)))
                if (bound is MemberExpression inner && inner.Expression == parameter)
                    return Given(select.Arguments[index], inner);

            return Find(select.Arguments[0], bound, null);
        }

        private static LambdaExpression Lambda(Expression argument)
            => (argument is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : argument) as LambdaExpression;

        private sealed class Finder : ExpressionVisitor
        {
            public bool NeedsDatabase { get; private set; }

            public override Expression Visit(Expression node)
            {
                NeedsDatabase |= node is ParameterExpression || node != null && typeof(IQueryable).IsAssignableFrom(node.Type);
                return NeedsDatabase ? node : base.Visit(node);
            }
        }
    }
}
