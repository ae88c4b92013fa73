"""Logistic regression with one or several features: data, model, losses, training, metrics, and their pictures.

Import what a page needs from the room it lives in, for example ``from logreg_core.model import sigmoid``; `help` of a
room or of a function says more. Letters everywhere: feature ``x``, label ``y`` (0 or 1), weight ``w``, bias ``b``,
score ``z = w x + b``, probability ``p``, threshold ``t``. Arguments come in the order ``(x, y, w, b)`` or ``(y, p)``,
options by keyword.

logreg_core.data : the data of the lessons, and the way in for your own
    hours, challenger, breast_cancer, tiny4, double_well, escape7, separable, outlier_line, oven, extra_lessons,
    coin, two_groups, xor, ring, moons, seedlings, illness, way_to_school: drawn to order, dataset: your own numbers,
    train_test_split
logreg_core.model : from features to a decision
    score, sigmoid, softmax, probability, decide, boundary, logit, sigmoid_derivative, normal_pdf
logreg_core.losses : what a model's mistakes cost
    log_loss, log_loss_gradient, log_loss_hessian, log_losses: one for each example, baseline_log_loss,
    squared_error, squared_error_gradient, squared_error_hessian, loss_surface, loss_along, profile_loss,
    likelihood, log_likelihood, label_probabilities, running_likelihood, running_log_likelihood,
    of one probability: pointwise_log_loss, pointwise_log_loss_derivative, pointwise_squared_error,
    pointwise_squared_error_derivative,
    of a coin: coin_likelihood, coin_likelihood_derivative, coin_log_likelihood, coin_log_likelihood_derivative,
    flip_probabilities,
    slopes by hand: chain, forward_difference, central_difference
logreg_core.training : finding the weights
    gradient_descent, fast_forward, newton, perceptron, least_squares, minima, regularization_path, smoothness,
    standardise, standard_errors, covariance, bootstrap
logreg_core.metrics : how good decisions and probabilities are
    confusion, accuracy, rates, mean_cost, best_threshold, cost_curve, roc, auc, precision_recall, calibration,
    calibration_band
logreg_core.explorers : pictures to move by hand
    explore_bells, explore_by_hand, explore_calibration, explore_chord, explore_coin, explore_contours, explore_cost,
    explore_curvature, explore_curve, explore_degree, explore_differences, explore_factors, explore_far,
    explore_features, explore_flights, explore_flip, explore_forecast, explore_held_fixed, explore_launch,
    explore_learning_neurons, explore_likelihood, explore_line, explore_long_coin, explore_mean, explore_outlier,
    explore_oven, explore_parallel, explore_penalty, explore_perceptron, explore_plane, explore_plateau, explore_price,
    explore_rare, explore_rates, explore_roc, explore_roll, explore_score, explore_separable, explore_shrink,
    explore_sigmoid, explore_slice, explore_slope, explore_squared_error, explore_stretch, explore_surface,
    explore_swap, explore_three_classes, explore_threshold, explore_training, explore_two_neurons
logreg_core.exercises : exercises and quizzes that check themselves
    check, quiz, progress
logreg_core.inputs : every check of what is handed in, and its sentence
    as_numbers, as_finite, as_features, as_labels, as_label, as_pair, as_weights, as_probabilities, as_number,
    as_positive, as_nonnegative, as_count, as_share, as_threshold, refuse_scores, require, shown, where
logreg_core.live, logreg_core.panels : the engine of the pictures, and what several pictures share
"""
