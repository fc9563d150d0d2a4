using Nop.Plugin.Misc.Backorders.Planning.Promises;

namespace Nop.Plugin.Misc.Backorders.Domain;

/// <summary>The one place where days become what a column holds, a date at 00:00 without a zone, and come back.</summary>
public static class StoredDay
{
    public static DateTime Of(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);

    public static DateTime? Of(DateOnly? day) => day is { } known ? Of(known) : null;

    public static DateOnly Read(DateTime stored) => DateOnly.FromDateTime(stored);

    public static DateOnly? Read(DateTime? stored) => stored is { } known ? Read(known) : null;

    /// <summary>Null where either end is not stored.</summary>
    public static PromiseWindow? Window(DateTime? from, DateTime? to)
    {
        return from is { } first && to is { } last ? new PromiseWindow(Read(first), Read(last)) : null;
    }

    /// <summary>No date where either end is not stored.</summary>
    public static Promise Promise(DateTime? from, DateTime? to, int basisId)
    {
        return Window(from, to) is { } window ? new Promise(window, (PromiseBasis)basisId) : Planning.Promises.Promise.None;
    }
}
