using Nop.Plugin.Misc.Backorders.Tests.TestKit;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Services;

internal static class EventNames
{
    /// <summary>"EntityUpdatedEvent Setting" and the like, in order, since the last time this was asked.</summary>
    public static List<string> TakeNames(this TestEvents events)
    {
        var names = events.Published.Select(published => published.GetType()).Select(type => type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`')]} {type.GetGenericArguments()[0].Name}"
            : type.Name).ToList();
        events.Clear();
        return names;
    }
}
