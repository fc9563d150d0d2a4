namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <summary>What a customer still waits for of what he ordered.</summary>
public interface IOpenUnitsReader
{
    /// <summary>
    /// The backordered units of an order item that are not in a shipment: all of them, and how many of them are there for
    /// him. Units whose turn is not final yet count as waiting, since they may be taken back. Nothing asked: nothing open.
    /// </summary>
    Task<AvailabilityAnswer> ReadAsync(int orderItemId);
}
