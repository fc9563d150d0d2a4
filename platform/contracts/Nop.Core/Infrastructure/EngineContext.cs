namespace Nop.Core.Infrastructure;

public class EngineContext
{
    private static IEngine _current;

    public static IEngine Current => _current;

    public static void Replace(IEngine engine) => _current = engine;
}
