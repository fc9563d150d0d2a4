using BenchmarkDotNet.Attributes;
using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Benchmarks;

/// <summary>The promises for one stock item, O((n + a) log(n + a)), and the next shopper's question, O(log a).</summary>
[MemoryDiagnoser]
public class PromisePlannerBenchmark
{
    private PromiseSnapshot _snapshot = null!;
    private AvailableToPromise _available = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _snapshot = PromiseCase.Of(Lines, 1_000);
        _available = PromisePlanner.FirstComeFirstServed.Plan(_snapshot with { Lines = [] }, PromiseCase.Terms).Available;
    }

    [Benchmark]
    public PromisePlan Plan() => PromisePlanner.FirstComeFirstServed.Plan(_snapshot, PromiseCase.Terms);

    [Benchmark]
    public ExplainedPromise Ask() => _available.Ask(Lines, PromiseCase.Terms);
}
