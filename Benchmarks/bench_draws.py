"""Draws a second against numpy; see run.py."""

from statistics import median

from engines import HERE, PYTHON, Engine, take_turns

LEDGER = HERE.parent / "Ledgers/moscow-ankara"
COUNT = 1_000_000
ROUNDS = 9


def measure():
    """Rows: shape, engine, exact, runs, million draws a second, ratio to aid-ledger."""
    rows = []
    for shape in ("uniform", "triangular"):
        draws = [HERE / ".build/release/draw-engine", LEDGER, COUNT, shape]
        engines = [Engine("aid-ledger, Philox 4x32-10", draws)]
        for generator in ("Philox", "PCG64"):
            peer = [PYTHON, HERE / "peers/numpy_draws.py", generator, shape, COUNT]
            engines.append(Engine(f"numpy, {generator}", peer, 1, None, False))
        take_turns(engines, ROUNDS)
        ours = median(engines[0].seconds)
        for engine in engines:
            seconds = median(engine.seconds)
            rows.append({
                "shape": shape, "engine": engine.name, "exact": "yes" if engine.exact else "no",
                "runs": len(engine.seconds), "million_draws_a_second": f"{COUNT / seconds / 1e6:.3g}",
                "to_aid_ledger": f"{seconds / ours:.3g}",
            })
            print(*rows[-1].values(), sep="  ", flush=True)
            engine.stop()
    return rows


if __name__ == "__main__":
    measure()
