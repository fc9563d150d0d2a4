namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>
/// The columns of a product's release as they are kept last, plain, so that a cache outside the process can hold them too.
/// That a release has passed is nothing new: it is out on the day that was said.
/// </summary>
public sealed record LastRelease(DateTime? ReleasedOn, DateTime? ShipsFrom, DateTime? ShipsTo, int BasisId);
