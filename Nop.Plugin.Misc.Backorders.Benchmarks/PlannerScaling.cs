using System.Diagnostics;
using System.Globalization;
using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Benchmarks;

/// <summary>
/// How the promise planner grows with the queue, in seconds instead of minutes: per size the median of many runs, what one
/// run allocates, and the process's peak memory so far. The exponent is the slope of log time over log lines, by least
/// squares: 1 is linear, 2 is what must not be.
/// </summary>
internal static class PlannerScaling
{
    private const int ARRIVALS = 1_000;

    private static readonly (int Lines, int Runs)[] _sizes = [(1_000, 201), (10_000, 101), (100_000, 41)];

    public static void Run(TextWriter output)
    {
        var points = new List<(double Lines, double Time)>();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"lines",9}{"arrivals",10}{"median ms",12}{"allocated MB",14}{"peak MB",10}"));
        Measure(PromiseCase.Of(10_000, ARRIVALS), 50);
        foreach (var (lines, runs) in _sizes)
        {
            var (median, allocated) = Measure(PromiseCase.Of(lines, ARRIVALS), runs);
            using var process = Process.GetCurrentProcess();
            points.Add((Math.Log(lines), Math.Log(median)));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines,9}{ARRIVALS,10}{median,12:F2}{allocated / 1e6,14:F1}{process.PeakWorkingSet64 / 1e6,10:F0}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"exponent {Slope(points):F2}"));
    }

    private static (double Median, double Allocated) Measure(PromiseSnapshot snapshot, int runs)
    {
        var times = new double[runs];
        var allocated = 0L;
        for (var run = 0; run < runs; run++)
        {
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            var plan = PromisePlanner.FirstComeFirstServed.Plan(snapshot, PromiseCase.Terms);
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            GC.KeepAlive(plan);
        }

        Array.Sort(times);

        return (times[runs / 2], allocated);
    }

    private static double Slope(List<(double Lines, double Time)> points)
    {
        var (x, y) = (points.Average(point => point.Lines), points.Average(point => point.Time));

        return points.Sum(point => (point.Lines - x) * (point.Time - y)) / points.Sum(point => (point.Lines - x) * (point.Lines - x));
    }
}
