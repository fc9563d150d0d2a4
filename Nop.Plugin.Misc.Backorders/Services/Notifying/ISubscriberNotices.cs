namespace Nop.Plugin.Misc.Backorders.Services.Notifying;

/// <summary>
/// The platform's mail that a product is there again goes out after the queue was served: while somebody waits, what comes
/// in is his. It goes out once, since the platform's subscriptions end with it.
/// </summary>
public interface ISubscriberNotices
{
    /// <summary>Whether lines of the product wait; then it is noted that its subscribers are owed a mail.</summary>
    Task<bool> HoldBackAsync(int productId);

    /// <summary>
    /// Where subscribers of the product are owed a mail: sends it if nobody waits and units are left, forgets it if none is
    /// left. Sent only where the platform itself would: its conditions are its own.
    /// </summary>
    Task SendOwedAsync(int productId);

    /// <summary>The same for every product. Called by the sweep; one statement where nothing is owed.</summary>
    Task SendOwedAsync();
}
