using BenchmarkDotNet.Attributes;
using Nop.Plugin.Misc.Backorders.Planning.Allocation;
using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;
using Nop.Plugin.Misc.Backorders.Planning.Shortages;

namespace Nop.Plugin.Misc.Backorders.Benchmarks;

/// <summary>
/// The plan for one stock item with a long queue, in scattered input order: O(n log n). From 10,000 to 100,000 lines the
/// time should grow by somewhat more than ten, not by a hundred.
/// </summary>
[MemoryDiagnoser]
public class ReconcilePlannerBenchmark
{
    private StockItemSnapshot _settled = null!;
    private StockItemSnapshot _receipt = null!;
    private StockItemSnapshot _writeDown = null!;
    private StockItemSnapshot _newOrders = null!;

    [Params(10_000, 100_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var lines = new LineSnapshot[Lines];
        for (var at = 0; at < Lines; at++)
        {
            // 7,919 is prime to both sizes, so this visits every number once, in no order.
            var number = (int)((long)at * 7_919 % Lines) + 1;
            var waits = number > Lines / 2;
            lines[at] = new LineSnapshot(
                number,
                new QueuePlace(start.AddSeconds(number), number, number),
                new Quantities(waits ? 2 : 0, waits ? 0 : 2, 0, 0, 0),
                3,
                OrderItemUnits.Open(3));
        }

        var stock = -lines.Sum(line => line.Quantities.Waiting);
        var claimants = new Claimant[Lines];
        for (var at = 0; at < Lines; at++)
        {
            var number = Lines + at + 1;
            claimants[at] = new Claimant(new QueuePlace(start.AddSeconds(number), number, number), OrderItemUnits.Open(3), InThisRequest: false);
        }

        _settled = new StockItemSnapshot(new StockNumbers(stock), lines, []);
        _receipt = _settled with { Stock = new StockNumbers(stock / 2) };
        _writeDown = _settled with { Stock = new StockNumbers(stock * 2) };
        _newOrders = _settled with { Stock = new StockNumbers(stock - (3 * Lines)), Claimants = claimants };
    }

    [Benchmark(Baseline = true)]
    public ReconcilePlan NothingToDo() => ReconcilePlanner.FirstComeFirstServed.Plan(_settled);

    [Benchmark]
    public ReconcilePlan Receipt() => ReconcilePlanner.FirstComeFirstServed.Plan(_receipt);

    [Benchmark]
    public ReconcilePlan WriteDown() => ReconcilePlanner.FirstComeFirstServed.Plan(_writeDown);

    [Benchmark]
    public ReconcilePlan NewOrders() => ReconcilePlanner.FirstComeFirstServed.Plan(_newOrders);
}
