using Nop.Plugin.Misc.Backorders.Planning.Lifecycle;

namespace Nop.Plugin.Misc.Backorders.Planning.Allocation;

/// <summary>A line, or an order item that may become one, while the plan is made.</summary>
internal sealed class LineDraft
{
    public LineDraft(LineSnapshot line)
    {
        LineId = line.LineId;
        Place = line.Place;
        Units = line.Units;
        NotedBefore = line.NotedQuantity;
        Noted = line.Units.IsOpen ? Math.Min(line.NotedQuantity, line.Units.Ordered) : line.NotedQuantity;
        Book = new MoveBook(line.Quantities);
    }

    public LineDraft(QueuePlace place, OrderItemUnits units)
    {
        Place = place;
        Units = units;
        Book = new MoveBook(Quantities.None);
    }

    public int? LineId { get; }

    public QueuePlace Place { get; }

    public OrderItemUnits Units { get; }

    public MoveBook Book { get; }

    public int NotedBefore { get; }

    public int Noted { get; private set; }

    /// <summary>Units that a person still lets be charged to it; <c>null</c> where nobody was asked.</summary>
    private int? _byPerson;

    /// <summary>Units that a shortage may be charged to: uncovered, and grown since they were noted or named by a person.</summary>
    public int Claimable => Math.Max(0, Math.Min(Units.Uncovered(Book.Now), Math.Max(Units.Ordered - Noted, _byPerson ?? 0)));

    public LineDraft With(int? byPerson)
    {
        _byPerson = byPerson;
        return this;
    }

    public void CountBefore(bool readyHasSettled) => ShipmentCount.Count(Book, Units, NotedBefore, readyHasSettled);

    public void CountAfter(bool readyHasSettled) => ShipmentCount.Count(Book, Units, Noted, readyHasSettled);

    /// <summary>Charged units are noted as they are charged, so that a second run finds no growth left, and the growth
    /// that was not needed yet is there for the stock change that follows.</summary>
    public void Charge(int quantity)
    {
        Book.Make(MoveKind.Charged, quantity);
        var grown = Math.Max(0, Units.Ordered - Noted);
        Noted = checked(Noted + Math.Min(quantity, grown));
        _byPerson -= quantity;
    }

    public void Confirm()
    {
        if (Units.IsOpen)
            Noted = Units.Ordered;
    }
}
