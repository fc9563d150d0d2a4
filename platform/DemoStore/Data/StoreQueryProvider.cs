using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using LinqToDB.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace DemoStore.Data;

/// <summary>
/// Runs the queries of the repositories: one context for one run. Set-based statements become ExecuteUpdate and
/// ExecuteDelete, and INSERT..SELECT around the SQL of the query.
/// </summary>
internal sealed class StoreQueryProvider(StoreDatabase database) : IQueryProvider, IQueryHost
{
    private static readonly MethodInfo _createQuery = typeof(StoreQueryProvider).GetMethods()
        .Single(x => x.Name == nameof(CreateQuery) && x.IsGenericMethod);

    public IQueryable CreateQuery(Expression expression)
    {
        var element = expression.Type.GetInterfaces().Append(expression.Type)
            .First(x => x.IsGenericType && x.GetGenericTypeDefinition() == typeof(IQueryable<>)).GetGenericArguments()[0];
        return (IQueryable)_createQuery.MakeGenericMethod(element).Invoke(this, [expression]);
    }

    public IQueryable<TElement> CreateQuery<TElement>(Expression expression) => new StoreQuery<TElement>(this, expression);

    public object Execute(Expression expression) => Execute<object>(expression);

    public TResult Execute<TResult>(Expression expression)
    {
        Show(StatementKind.Select, expression);
        using var context = database.CreateContext();
        return Provider(context).Execute<TResult>(Rooted(expression, context));
    }

    public async Task<TResult> ExecuteAsync<TResult>(Expression expression, CancellationToken token)
    {
        Show(StatementKind.Select, expression);
        await using var context = database.CreateContext();
        return await Provider(context).ExecuteAsync<Task<TResult>>(Rooted(expression, context), token);
    }

    public List<T> List<T>(Expression expression)
    {
        Show(StatementKind.Select, expression);
        using var context = database.CreateContext();
        return Query<T>(expression, context).ToList();
    }

    public IAsyncEnumerable<T> Stream<T>(Expression expression) => Stream<T>(expression, CancellationToken.None);

    public async Task<int> UpdateAsync<T>(IQueryable<T> source, IReadOnlyList<ColumnAssignment> columns, CancellationToken token)
    {
        Show(StatementKind.Update, source.Expression, columns);
        await using var context = database.CreateContext();
        var roots = new Roots(context);
        return await ((Task<int>)Generic(nameof(RunUpdateAsync), typeof(T))
            .Invoke(null, [Query<T>(source.Expression, context), columns.Select(x => Row(x, roots)).ToList(), token]));
    }

    public async Task<int> DeleteAsync<T>(IQueryable<T> source, CancellationToken token)
    {
        Show(StatementKind.Delete, source.Expression);
        await using var context = database.CreateContext();
        return await Query<T>(source.Expression, context).ExecuteDeleteAsync(token);
    }

    public async Task<int> InsertAsync<TSource, TTarget>(IQueryable<TSource> source, IReadOnlyList<ColumnAssignment> columns,
        CancellationToken token)
    {
        Show(StatementKind.Insert, source.Expression, columns, typeof(TTarget));
        await using var context = database.CreateContext();
        var target = context.Model.FindEntityType(typeof(TTarget));
        var row = Expression.Parameter(typeof(TSource), "source");
        var insert = new InsertSelect(target, source.Expression, row, columns.Select(x => (Member(x.Property), Body(x.Value, row))));
        var projection = Expression.Lambda<Func<TSource, TTarget>>(insert.Projection(typeof(TTarget)), row);
        var query = Query<TTarget>(source.Select(projection).Expression, context);

        await using var command = query.CreateDbCommand();
        var select = command.CommandText;
        var parameters = command.Parameters.Cast<object>().ToList();
        command.Parameters.Clear();
        var values = new List<string>();
        foreach (var (property, alias, value) in insert.Columns)
        {
            var name = $"@column{values.Count}";
            values.Add(alias == null ? name : $"s.{Quoted(alias)}");
            if (alias == null)
                parameters.Add(property.GetRelationalTypeMapping().CreateParameter(command, name, value, nullable: true));
        }

        var sql = $"INSERT INTO {Quoted(target.GetTableName())} ({string.Join(", ", insert.Columns.Select(x => Quoted(x.Property.GetColumnName())))}) " +
            $"SELECT {string.Join(", ", values)} FROM ({select}) AS s";
        return await context.Database.ExecuteSqlRawAsync(Escaped(sql), parameters, token);
    }

    public async Task<int> InsertAsync<TTarget>(IReadOnlyList<ColumnAssignment> columns, CancellationToken token)
    {
        var entity = Activator.CreateInstance(typeof(TTarget));
        foreach (var column in columns)
            ((PropertyInfo)Member(column.Property)).SetValue(entity, Expression.Lambda(column.Value.Body).Compile().DynamicInvoke());

        await using var context = database.CreateContext();
        context.Add(entity);
        return await context.SaveChangesAsync(token);
    }

    private void Show(StatementKind kind, Expression query, IReadOnlyList<ColumnAssignment> columns = null, Type target = null)
        => database.OnStatement?.Invoke(new(kind, query, target, [.. (columns ?? []).Select(x => (x.Property, x.Value))]));

    private static IAsyncQueryProvider Provider(StoreContext context) => context.GetService<IAsyncQueryProvider>();

    private static IQueryable<T> Query<T>(Expression expression, StoreContext context)
        => Provider(context).CreateQuery<T>(Rooted(expression, context));

    private static Expression Rooted(Expression expression, StoreContext context) => new Roots(context).Visit(expression);

    private async IAsyncEnumerable<T> Stream<T>(Expression expression, [EnumeratorCancellation] CancellationToken token)
    {
        Show(StatementKind.Select, expression);
        await using var context = database.CreateContext();
        await foreach (var item in Query<T>(expression, context).AsAsyncEnumerable().WithCancellation(token))
            yield return item;
    }

    private static MethodInfo Generic(string name, params Type[] types)
        => typeof(StoreQueryProvider).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static).MakeGenericMethod(types);

    private static Task<int> RunUpdateAsync<T>(IQueryable<T> query, List<ColumnAssignment> columns, CancellationToken token)
    {
        var set = typeof(UpdateSettersBuilder<T>).GetMethods().Single(x => x.Name == nameof(UpdateSettersBuilder<T>.SetProperty)
            && x.IsGenericMethod && x.GetParameters()[1].ParameterType.Name.StartsWith("Expression", StringComparison.Ordinal));
        return query.ExecuteUpdateAsync(setters =>
        {
            foreach (var column in columns)
                set.MakeGenericMethod(column.Property.ReturnType).Invoke(setters, [column.Property, column.Value]);
        }, token);
    }

    /// <summary>The assignment with a value that takes the row, whether it needs it or not.</summary>
    private static ColumnAssignment Row(ColumnAssignment column, Roots roots)
    {
        var row = column.Property.Parameters[0];
        var value = roots.Visit(Body(column.Value, row));
        return new(column.Property, Expression.Lambda(value, row));
    }

    private static Expression Body(LambdaExpression value, ParameterExpression row)
        => value.Parameters.Count == 0 ? value.Body : new Replace(value.Parameters[0], row).Visit(value.Body);

    private static MemberInfo Member(LambdaExpression property)
    {
        var body = property.Body;
        while (body is UnaryExpression { NodeType: ExpressionType.Convert } convert)
            body = convert.Operand;
        return ((MemberExpression)body).Member;
    }

    private static string Quoted(string name) => $"\"{name}\"";

    /// <summary>ExecuteSqlRaw reads braces as format items.</summary>
    private static string Escaped(string sql) => sql.Replace("{", "{{").Replace("}", "}}");

    private sealed class Replace(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }

    /// <summary>Puts the sets of a context in the place of the tables, wherever they stand in the query.</summary>
    private sealed class Roots(StoreContext context) : ExpressionVisitor
    {
        protected override Expression VisitConstant(ConstantExpression node)
            => node.Value is StoreQuery query ? InContext(query) : base.VisitConstant(node);

        /// <summary>A query that a lambda has caught: a variable, or a repository's Table.</summary>
        protected override Expression VisitMember(MemberExpression node)
            => typeof(IQueryable).IsAssignableFrom(node.Type) && Value(node) is StoreQuery query
                ? InContext(query)
                : base.VisitMember(node);

        private Expression InContext(StoreQuery query) => query.RootIn(context) ?? Visit(query.Expression);

        private static object Value(Expression node) => node switch
        {
            null => null,
            ConstantExpression constant => constant.Value,
            MemberExpression { Member: FieldInfo field } member when field.IsStatic || Value(member.Expression) != null
                => field.GetValue(Value(member.Expression)),
            MemberExpression { Member: PropertyInfo property } member when property.GetMethod.IsStatic || Value(member.Expression) != null
                => property.GetValue(Value(member.Expression)),
            _ => null
        };
    }
}
