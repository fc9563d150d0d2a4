using Nop.Plugin.Misc.Backorders.Benchmarks;

if (args is ["planner"])
    PlannerScaling.Run(Console.Out);
else
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(PlannerScaling).Assembly).Run(args);
