using System.Linq.Expressions;
using DemoStore.Data;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain;
using Nop.Plugin.Misc.Backorders.Tests.TestKit.Queries;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Data;

/// <summary>The check that stands around every test of the plugin: see docs/queries.md.</summary>
[TestFixture]
public class QueryShapeTests
{
    private static readonly IQueryable<Line> _lines = Enumerable.Empty<Line>().AsQueryable();
    private static readonly IQueryable<OrderItem> _items = Enumerable.Empty<OrderItem>().AsQueryable();

    private static IEnumerable<TestCaseData> Allowed()
    {
        var ids = Enumerable.Range(1, 999).ToList();
        var text = new string('x', 200);
        var status = IntentStatus.Done;
        yield return Query("conditions", _lines.Where(x => !x.Closed && (x.Waiting > 0 || x.Sku == null)));
        yield return Query("ids", _lines.Where(x => ids.Contains(x.Id)));
        yield return Query("texts", _lines.Where(x => x.ProductName.ToLower().Contains(text) || x.Sku.StartsWith(text)));
        yield return Query("an enum as its number", _lines.Where(x => x.Waiting == (int)status));
        yield return Query("columns", _lines.OrderBy(x => x.QueuedOnUtc).ThenByDescending(x => x.Id).Skip(5).Take(10).Select(x => new { x.Id, Units = unchecked(x.Waiting + x.Ready), More = x.Waiting * 2 }));
        yield return Query("a join", _lines.Join(_items, x => x.OrderItemId, y => y.Id, (x, y) => y).Where(y => y.Quantity > 1));
        yield return Query("groups", _lines.GroupBy(x => new { x.OrderId, x.ProductId }).Select(x => new { x.Key.OrderId, Units = x.Sum(y => y.Waiting), Last = x.Max(y => y.Id), Rows = x.Count() }));
        yield return Query("another table", _lines.Where(x => _items.Any(y => y.Id == x.OrderItemId)));
        yield return new TestCaseData(Update(_lines.Where(x => x.Id == 1), x => unchecked(x.Waiting - 2))).SetArgDisplayNames("update");
        yield return new TestCaseData(Update(_lines.Where(x => ids.Contains(x.Id)), x => unchecked(x.Waiting + (ids.Contains(x.Id) ? ids.Contains(x.Id) ? 1 : 2 : 3)))).SetArgDisplayNames("values by id");
        yield return new TestCaseData(Update(_lines, Deep(10))).SetArgDisplayNames("values by id, ten deep");
    }

    private static IEnumerable<TestCaseData> Forbidden()
    {
        var ids = Enumerable.Range(1, 1000).ToList();
        var few = ids[..3];
        var text = new string('x', 201);
        var day = new DateTime(2050, 3, 1, 0, 0, 0, DateTimeKind.Unspecified);
        yield return Query("no column", _items.Where(x => x.OrderItemGuid.ToString().Length > 3));
        yield return Query("a computed property", Enumerable.Empty<Intent>().AsQueryable().Where(x => x.Status == IntentStatus.Done));
        yield return Query("1000 ids", _lines.Where(x => ids.Contains(x.Id)));
        yield return Query("a long text", _lines.Where(x => x.ProductName.Contains(text)));
        yield return Query("a text of a column", _lines.Where(x => x.ProductName.Contains(x.Sku)));
        yield return Query("EndsWith", _lines.Where(x => x.ProductName.EndsWith("x", StringComparison.Ordinal)));
        yield return Query("a date's part", _lines.Where(x => x.QueuedOnUtc.Date == day));
        yield return Query("a date's sum", _lines.Where(x => x.QueuedOnUtc.AddDays(1) < day));
        yield return Query("a difference of dates", _lines.Where(x => day - x.QueuedOnUtc > TimeSpan.FromDays(1)));
        yield return Query("a quotient", _lines.Select(x => x.Waiting / 2));
        yield return Query("a conditional", _lines.Select(x => x.Closed ? 0 : x.Waiting));
        yield return Query("a coalesce", _lines.Select(x => x.Sku ?? ""));
        yield return Query("HasValue", Enumerable.Empty<Installation>().AsQueryable().Where(x => x.LastFullSweepOnUtc.HasValue));
        yield return Query("groups as they are", _lines.GroupBy(x => x.OrderId));
        yield return Query("the first of a group", _lines.GroupBy(x => x.OrderId).Select(x => x.First()));
        yield return Query("a condition on groups", _lines.GroupBy(x => x.OrderId).Where(x => x.Key > 1).Select(x => x.Key));
        yield return Query("GroupJoin", _lines.GroupJoin(_items, x => x.OrderItemId, y => y.Id, (x, y) => x));
        yield return Query("SelectMany", _lines.SelectMany(x => _items.Where(y => y.Id == x.OrderItemId)));
        yield return Query("Distinct", _lines.Select(x => x.OrderId).Distinct());
        yield return Query("Concat", _lines.Concat(_lines));
        yield return Query("a join on a sum", _lines.Join(_items, x => unchecked(x.OrderItemId + 1), y => y.Id, (x, y) => y));
        yield return Query("rows by index", _lines.Where((x, i) => i < 3));
        yield return Query("Reverse", _lines.Reverse());
        yield return Query("values by id that are read", _lines.Select(x => few.Contains(x.Id) ? 0 : 1));
        yield return new TestCaseData(Update(_lines, x => ids.Contains(x.Id) ? 0 : 1)).SetArgDisplayNames("values by 1000 ids");
        yield return new TestCaseData(Update(_lines, x => few.Contains(x.OrderId) ? 0 : 1)).SetArgDisplayNames("values by other ids");
        yield return new TestCaseData(Update(_lines, x => x.Waiting < 5 ? 0 : 1)).SetArgDisplayNames("values by another column");
        yield return new TestCaseData(Update(_lines, x => x.Id == 5 ? 0 : 1)).SetArgDisplayNames("values of one id");
        yield return new TestCaseData(Update(_lines, Deep(11))).SetArgDisplayNames("values by id, eleven deep");
        yield return new TestCaseData(Update(_lines.OrderBy(x => x.Id).Take(1), x => 0)).SetArgDisplayNames("update of the first row");
        yield return new TestCaseData(Update(_lines.Where(x => _items.Any(y => y.Id == x.OrderItemId)), x => 0)).SetArgDisplayNames("update by another table");
    }

    [TestCaseSource(nameof(Allowed))]
    public void ShouldLetThroughWhatIsOnTheList(StoreStatement statement) => Assert.That(QueryShape.Refused(statement), Is.Empty);

    [TestCaseSource(nameof(Forbidden))]
    public void ShouldRefuseEverythingElse(StoreStatement statement) => Assert.That(QueryShape.Refused(statement), Is.Not.Empty);

    private static TestCaseData Query<T>(string name, IQueryable<T> query)
        => new TestCaseData(new StoreStatement(StatementKind.Select, query.Expression, null, [])).SetArgDisplayNames(name);

    private static Expression<Func<Line, int>> Deep(int levels)
    {
        List<int> ids = [5];
        Expression<Func<Line, int>> below = x => ids.Contains(x.Id) ? 0 : 1;
        var choice = (ConditionalExpression)below.Body;
        var deep = choice;
        for (var level = 1; level < levels; level++)
            deep = choice.Update(choice.Test, deep, choice.IfFalse);
        return Expression.Lambda<Func<Line, int>>(deep, below.Parameters);
    }

    private static StoreStatement Update(IQueryable<Line> rows, Expression<Func<Line, int>> value)
    {
        Expression<Func<Line, int>> property = x => x.Waiting;
        return new(StatementKind.Update, rows.Expression, null, [(property, value)]);
    }
}
