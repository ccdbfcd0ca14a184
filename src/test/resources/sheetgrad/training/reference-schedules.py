"""Writes reference-schedules.csv: ten steps of PyTorch's methods under PyTorch's learning-rate schedules, in float64.

Run with a Python that has PyTorch (the file was written by 1.13):  python3 reference-schedules.py
"""

import csv
import pathlib

import torch

STEPS = 10
OPTIM = torch.optim
METHODS = {
    "gradient-descent": lambda p, lr: OPTIM.SGD(p, lr=lr),
    "momentum": lambda p, lr: OPTIM.SGD(p, lr=lr, momentum=0.9),
    "adam": lambda p, lr: OPTIM.Adam(p, lr=lr),
    "adamw": lambda p, lr: OPTIM.AdamW(p, lr=lr),
}
RATE = 0.05
SCHEDULES = {
    "constant": lambda o: OPTIM.lr_scheduler.LambdaLR(o, lambda step: 1.0),
    "step:3:0.5": lambda o: OPTIM.lr_scheduler.StepLR(o, 3, 0.5),
    "cosine:0.1": lambda o: OPTIM.lr_scheduler.CosineAnnealingLR(o, STEPS, 0.1 * RATE),
    "one-cycle": lambda o: OPTIM.lr_scheduler.OneCycleLR(
        o, RATE, total_steps=STEPS, cycle_momentum="momentum" in o.defaults and o.defaults["momentum"] > 0 or "betas" in o.defaults
    ),
}


def quadratic(p):
    """0.5 (3 x^2 + y^2) + x y - x + 2 y"""
    x, y = p
    return 0.5 * (3 * x * x + y * y) + x * y - x + 2 * y


with open(pathlib.Path(__file__).with_suffix(".csv"), "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["method", "schedule", "step", "rate", "x", "y"])
    for method, create in METHODS.items():
        for name, schedule in SCHEDULES.items():
            p = torch.tensor((1.5, -0.75), dtype=torch.float64, requires_grad=True)
            optimiser = create([p], RATE)
            scheduler = schedule(optimiser)
            for step in range(1, STEPS + 1):
                rate = optimiser.param_groups[0]["lr"]
                optimiser.zero_grad()
                quadratic(p).backward()
                optimiser.step()
                if step < STEPS:
                    scheduler.step()
                writer.writerow([method, name, step, repr(rate)] + [repr(float(v)) for v in p.detach()])
