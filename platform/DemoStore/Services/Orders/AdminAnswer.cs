using Nop.Services.Messages;

namespace DemoStore.Services.Orders;

public sealed record AdminNotice(NotifyType Type, string Text);

/// <summary>What a staff action says and which page comes next; the controller shows both. <paramref name="Id"/>: the order, shipment or product of that page.</summary>
public sealed record AdminAnswer(string Page, int Id, params IReadOnlyList<AdminNotice> Notices)
{
    public const string Edit = "Edit";
    public const string List = "List";
    public const string AddShipment = "AddShipment";
    public const string ShipmentDetails = "ShipmentDetails";

    public bool Succeeded => Notices.All(notice => notice.Type != NotifyType.Error);
}
