"""Writes reference-trajectories.csv: five steps of PyTorch's first order methods in float64.

Run with a Python that has PyTorch (the file was written by 1.13.1):  python3 reference-trajectories.py
"""

import csv
import pathlib

import torch


def quadratic(p):
    """0.5 (3 x^2 + y^2) + x y - x + 2 y"""
    x, y = p
    return 0.5 * (3 * x * x + y * y) + x * y - x + 2 * y


def rosenbrock(p):
    x, y = p
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2


OPTIM = torch.optim
METHODS = {
    "gradient-descent": lambda p: OPTIM.SGD(p, lr=1e-3),
    "gradient-descent-decay": lambda p: OPTIM.SGD(p, lr=1e-3, weight_decay=0.1),
    "momentum": lambda p: OPTIM.SGD(p, lr=1e-3, momentum=0.9),
    "momentum-dampened": lambda p: OPTIM.SGD(p, lr=1e-3, momentum=0.9, dampening=0.3),
    "nesterov": lambda p: OPTIM.SGD(p, lr=1e-3, momentum=0.9, nesterov=True),
    "adagrad": lambda p: OPTIM.Adagrad(p),
    "adagrad-decay": lambda p: OPTIM.Adagrad(p, lr_decay=0.2, weight_decay=0.1, initial_accumulator_value=0.5),
    "rmsprop": lambda p: OPTIM.RMSprop(p),
    "rmsprop-centred": lambda p: OPTIM.RMSprop(p, centered=True, momentum=0.5, weight_decay=0.1),
    "adam": lambda p: OPTIM.Adam(p),
    "adam-decay": lambda p: OPTIM.Adam(p, lr=0.01, betas=(0.8, 0.95), weight_decay=0.1),
    "adamw": lambda p: OPTIM.AdamW(p),
}
FUNCTIONS = {"quadratic": (quadratic, (1.5, -0.75)), "rosenbrock": (rosenbrock, (-1.2, 1.0))}

with open(pathlib.Path(__file__).with_suffix(".csv"), "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["function", "method", "step", "x", "y"])
    for function, (loss, start) in FUNCTIONS.items():
        for method, create in METHODS.items():
            p = torch.tensor(start, dtype=torch.float64, requires_grad=True)
            optimiser = create([p])
            for step in range(1, 6):
                optimiser.zero_grad()
                loss(p).backward()
                optimiser.step()
                writer.writerow([function, method, step] + [repr(float(v)) for v in p.detach()])
